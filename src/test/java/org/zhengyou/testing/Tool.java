package org.zhengyou.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program that some tests need and the build cannot bring along. */
public enum Tool {
    CHROMIUM("ZHENGYOU_CHROMIUM", "chromium", "chromium-browser", "google-chrome"),
    LIBREOFFICE("ZHENGYOU_SOFFICE", "soffice", "libreoffice"),
    PDFTOTEXT("ZHENGYOU_PDFTOTEXT", "pdftotext"),
    PDFFONTS("ZHENGYOU_PDFFONTS", "pdffonts"),
    PDFTOPPM("ZHENGYOU_PDFTOPPM", "pdftoppm");

    private final String variable;
    private final List<String> names;

    Tool(String variable, String... names) {
        this.variable = variable;
        this.names = List.of(names);
    }

    /** The address of a node that tests may write to; a server, and thus never found by itself. */
    public static Optional<String> openSearch() {
        return Optional.ofNullable(System.getenv("ZHENGYOU_TEST_OPENSEARCH"));
    }

    /** From its environment variable, else from the search path. */
    public Optional<Path> path() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        var named = Stream.ofNullable(System.getenv(variable)).map(Path::of);
        var found = names.stream().flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)));
        return Stream.concat(named, found).filter(Files::isExecutable).findFirst();
    }
}
