"""What people say of an actiepunt in their own words, read as far as that is sure: certain, likely, or nothing."""
