"""The current official files, fetched where there is internet and only when somebody asks: nothing else asks for them."""
