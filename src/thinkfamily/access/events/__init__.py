"""What was done and who looked. Rows are only ever added: the database itself refuses to change or delete one."""
