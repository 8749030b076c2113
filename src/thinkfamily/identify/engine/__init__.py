"""The only place that knows which engine runs the SQL (DuckDB now, Spark later), and the tables between the stages."""
