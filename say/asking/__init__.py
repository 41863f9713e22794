"""Words that ask: who would know, letters, and requests under the Freedom of Information Act 2000."""
