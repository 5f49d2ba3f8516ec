package org.zhengyou.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words after the subcommand.
 *
 * @param operands words that are not options
 * @param options by name, without the dashes; a flag has the empty value
 * @param settings {@code --zhengyou.zone=UTC} and the like, for the program's settings, as they stand
 */
record Arguments(List<String> operands, Map<String, String> options, List<String> settings) {
    /**
     * @param valued options that take a value, as {@code --port 80} or {@code --port=80}
     * @param flags options that take none
     * @throws Misuse on any other option, and on a value that is missing or too much
     */
    static Arguments of(List<String> words, Set<String> valued, Set<String> flags) {
        var operands = new ArrayList<String>();
        var options = new LinkedHashMap<String, String>();
        var settings = new ArrayList<String>();
        var rest = words.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            if (word.matches("--[a-z0-9-]+(\\.[a-z0-9-]+)+=.*")) {
                settings.add(word);
            } else if (word.startsWith("-") && word.length() > 1) {
                var equals = word.indexOf('=');
                var name = (equals < 0 ? word : word.substring(0, equals)).replaceFirst("^--?", "");
                if (flags.contains(name) && equals < 0) {
                    options.put(name, "");
                } else if (!valued.contains(name)) {
                    throw new Misuse("cli.unknown-option", word);
                } else if (equals >= 0) {
                    options.put(name, word.substring(equals + 1));
                } else if (rest.hasNext()) {
                    options.put(name, rest.next());
                } else {
                    throw new Misuse("cli.missing-value", word);
                }
            } else {
                operands.add(word);
            }
        }
        return new Arguments(List.copyOf(operands), Map.copyOf(options), List.copyOf(settings));
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /**
     * @throws Misuse where there are not just as many
     */
    List<String> operands(int count) {
        if (operands.size() < count) {
            throw new Misuse("cli.missing-operand");
        }
        if (operands.size() > count) {
            throw new Misuse("cli.unknown-word", operands.get(count));
        }
        return operands;
    }
}
