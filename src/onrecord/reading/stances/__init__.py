"""Who stands where: a holder's attitude to an actor or an issue, and the act that shows it."""
