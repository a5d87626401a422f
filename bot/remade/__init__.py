"""Files of deelnemers, made anew: of each kind only what its sender saw, in a fresh file of our own."""
