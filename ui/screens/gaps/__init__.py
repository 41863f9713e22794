"""The Gaps screen: what needs attention first."""
