package org.zhengyou.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringApplication;

/**
 * The run from which the JDK makes its ahead-of-time cache: the program starts on a scratch folder, shows the pages that
 * need no account, and ends. Started by the launcher only.
 */
record WarmUp(Class<?> program) {
    private static final List<String> PAGES = List.of("/", "/sign-in", "/css/zhengyou.css", "/favicon.svg");

    Outcome run(List<String> words) {
        var arguments = Arguments.of(words, Set.of("data"), Set.of());
        var settings = new ArrayList<>(Settings.of(arguments));
        settings.add("--server.port=0");
        settings.add("--server.address=127.0.0.1");
        var application = new SpringApplication(program);
        try (var context = application.run(settings.toArray(String[]::new))) {
            var port = context.getEnvironment().getRequiredProperty("local.server.port");
            for (int round = 0; round < 20; round++) {
                PAGES.forEach(page -> visit("http://127.0.0.1:" + port + page));
            }
        }
        return Outcome.DONE;
    }

    private static void visit(String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setRequestProperty("Accept", "text/html");
            if (connection.getResponseCode() < 400) {
                try (var body = connection.getInputStream()) {
                    body.readAllBytes();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
