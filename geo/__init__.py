"""Where things are: areas and how they nest, names and codes, postcodes, boundaries. Imports no package of ours."""
