//! Trains one configuration of the network on one domain.
