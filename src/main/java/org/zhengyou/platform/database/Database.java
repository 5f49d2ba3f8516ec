package org.zhengyou.platform.database;

/** Where the program's data is, and how to get in. */
public interface Database extends AutoCloseable {
    String jdbcUrl();

    String username();

    String password();

    @Override
    void close();
}
