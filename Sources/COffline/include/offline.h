// Nothing is called by its name from Swift: the functions of offline.c take the places of others when a program is linked.
