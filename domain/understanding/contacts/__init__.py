"""Who somebody is and how they are reached: e-mail, phone, code and name."""
