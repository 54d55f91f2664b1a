-- The tables with their columns and types, in order.
SELECT table_name, list(column_name ORDER BY column_index), list(data_type ORDER BY column_index)
FROM duckdb_columns()
WHERE schema_name = 'kept'
GROUP BY table_name;
