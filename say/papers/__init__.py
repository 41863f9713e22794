"""Papers to hand round: what a screen says, as a document that needs neither screen nor program (HTML, tagged PDF, DOCX)."""
