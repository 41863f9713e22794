"""Personal data refused: no names, dates of birth, numbers or ways to reach of victims or perpetrators are needed or accepted."""
