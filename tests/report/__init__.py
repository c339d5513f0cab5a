"""Reports rendered whole, compared with golden files."""
