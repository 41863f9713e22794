"""The rule *optimised*: a mixed integer programme, solved by HiGHS, whose answer comes with a proof."""
