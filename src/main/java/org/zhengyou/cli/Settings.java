package org.zhengyou.cli;

import java.util.ArrayList;
import java.util.List;

/** The options that every command shares, as settings of the program. */
final class Settings {
    /** The data folder where none is named. */
    static final String DATA = "data";

    private Settings() {}

    /**
     * @throws Misuse where the port is not one
     */
    static List<String> of(Arguments arguments) {
        var settings = new ArrayList<String>();
        arguments.option("port").ifPresent(port -> settings.add("--server.port=" + port(port)));
        arguments.option("data").ifPresent(data -> settings.add("--zhengyou.data=" + data));
        arguments.option("database-url").ifPresent(url -> settings.add("--zhengyou.database.url=" + url));
        settings.addAll(arguments.settings());
        return settings;
    }

    private static int port(String word) {
        try {
            int port = Integer.parseInt(word);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new Misuse("cli.not-a-port", word);
    }
}
