"""Reading the own words of people about an actiepunt: what they say is certain, likely, or nothing."""
