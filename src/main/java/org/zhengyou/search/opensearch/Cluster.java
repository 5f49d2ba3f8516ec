package org.zhengyou.search.opensearch;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.Settings;
import org.zhengyou.search.IndexAway;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks with OpenSearch. Throws {@link IndexAway} where it cannot be reached, is not well, does not let us in or does not
 * have what it is asked for, and IllegalStateException where it does not understand.
 */
final class Cluster {
    static final JsonMapper JSON = new JsonMapper();
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration ANSWERING = Duration.ofSeconds(60);
    private static final int MISSING = 404;
    private static final int CONFLICT = 409;
    private static final List<Integer> NOT_NOW = List.of(401, 403, 408, MISSING, CONFLICT, 429);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();
    private final String url;
    private final @Nullable String authorization;

    Cluster(Settings.OpenSearch settings) {
        this.url = Objects.requireNonNull(settings.url());
        String username = settings.username();
        this.authorization = username == null || username.isBlank()
                ? null
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString((username + ":" + Objects.requireNonNullElse(settings.password(), ""))
                                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where there is nothing. */
    Optional<JsonNode> find(String path) {
        HttpResponse<String> response = send("GET", path, null, "application/json");
        return response.statusCode() == MISSING ? Optional.empty() : Optional.of(read(response));
    }

    JsonNode send(String method, String path, @Nullable Object body) {
        return read(send(method, path, body == null ? null : JSON.writeValueAsString(body), "application/json"));
    }

    /** Several in one: each line by itself. */
    JsonNode sendLines(String path, String lines) {
        return read(send("POST", path, lines, "application/x-ndjson"));
    }

    static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(ANSWERING)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexAway("interrupted while OpenSearch was asked");
        } catch (IOException e) {
            throw new IndexAway("OpenSearch at " + url + " cannot be reached: " + e, e);
        }
    }

    private JsonNode read(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return JSON.readTree(response.body());
        }
        String why = response.request().method() + " "
                + response.request().uri().getPath() + ": " + status + " "
                + response.body().substring(0, Math.min(1_000, response.body().length()));
        if (status >= 500 || NOT_NOW.contains(status)) {
            throw new IndexAway(why);
        }
        throw new IllegalStateException(why);
    }
}
