package org.zhengyou.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.zhengyou.platform.text.Messages;

/** What the operator reads, in the language of the terminal. */
record Console(PrintStream out, PrintStream err, Locale locale, Messages messages) {
    static Console ofThisProcess() {
        var chinese = Locale.getDefault().getLanguage().equals("zh");
        return new Console(System.out, System.err, chinese ? Messages.CHINESE : Messages.ENGLISH, new Messages());
    }

    void say(String key, Object... arguments) {
        out.println(messages.text(locale, key, arguments));
    }

    void line(String line) {
        out.println(line);
    }

    void complain(String key, Object... arguments) {
        err.println(messages.text(locale, key, arguments));
    }

    /** The text of {@code help/COMMAND.txt}, which the launcher shows as well. */
    void help(String command) {
        var suffix = locale.equals(Messages.CHINESE) ? "_zh_CN.txt" : ".txt";
        try (var in = Objects.requireNonNull(
                Console.class.getResourceAsStream("/help/" + command + suffix), "help of " + command)) {
            out.print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
