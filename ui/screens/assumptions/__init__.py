"""Parts of the Assumptions screen, loaded series and the backtest."""
