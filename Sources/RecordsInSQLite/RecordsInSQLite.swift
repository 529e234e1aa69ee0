// RecordsInSQLite
