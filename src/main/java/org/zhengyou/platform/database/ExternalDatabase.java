package org.zhengyou.platform.database;

/** A PostgreSQL that others run. */
record ExternalDatabase(String jdbcUrl, String username, String password) implements Database {
    /**
     * @throws DatabaseUnavailable BAD_SETTING where the address is not one of PostgreSQL's driver
     */
    ExternalDatabase {
        if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
            throw new DatabaseUnavailable(DatabaseUnavailable.Reason.BAD_SETTING, jdbcUrl);
        }
    }

    @Override
    public void close() {
        // Not ours to stop.
    }
}
