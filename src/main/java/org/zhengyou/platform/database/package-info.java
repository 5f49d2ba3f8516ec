/**
 * The PostgreSQL that the program brings along, and the connection to it or to an external one.
 * Everything else in the program sees only a {@link javax.sql.DataSource}.
 */
@NamedInterface("database")
@NullMarked
package org.zhengyou.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
