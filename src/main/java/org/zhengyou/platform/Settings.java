package org.zhengyou.platform;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Every setting of the program, in one place. Given as {@code --zhengyou.data=...} or {@code ZHENGYOU_DATA=...}.
 *
 * @param data folder of everything the program keeps: database, files, keys
 * @param zone the office's time zone; days begin and end there
 * @param background whether this process does the work that is due at a time; one process of an installation must
 * @param database an external PostgreSQL; the embedded one when it has no address
 * @param notice rules of the public notice
 */
@Validated
@ConfigurationProperties("zhengyou")
public record Settings(
        @DefaultValue("data") @NotNull Path data,
        @DefaultValue("Asia/Shanghai") @NotNull ZoneId zone,
        @DefaultValue("true") boolean background,
        @DefaultValue @NotNull Database database,
        @DefaultValue @NotNull Notice notice) {

    /**
     * @param url JDBC address, {@code jdbc:postgresql://host/name}; absent for the embedded server
     * @param poolSize connections held by this process, 1 to 200
     */
    public record Database(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue("16") int poolSize) {}

    /**
     * @param fourEyes whether the secrecy check must be made by somebody other than the content reviewer; an office of
     *     one person sets it to false, and each notice then says so in its history
     */
    public record Notice(@DefaultValue("true") boolean fourEyes) {}
}
