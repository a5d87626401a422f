"""What is seen from outside: whether it lives, whether it is ready, and figures without a person in them."""
