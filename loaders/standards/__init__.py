"""Files of the open standards (Open Referral UK, 360Giving, OCDS), each as one list under plain headings."""
