package org.zhengyou.guardrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Guardrails G4 and G5: no compulsory attachment, and nothing asked twice. */
class LittleIsAskedTest {
    private static final String ATTACHED = "(attach|photo|picture|image|screenshot|upload|file_)\\w*";
    private static final Pattern FILE_INPUT = Pattern.compile("<input\\b[^<>]*type=\"file\"[^<>]*>");

    /** A file that is itself the deed: nothing can be imported, or put into the library, without it. */
    private static final Pattern IMPORTS =
            Pattern.compile("(?i)/(roster|import|calendar|imports)\\b|import|library/upload");

    /** Whose field it is. Other modules read it. */
    private static final Map<String, String> OWNERS = new HashMap<>(Map.ofEntries(
            Map.entry("idNumber", "member"),
            Map.entry("phone", "member"),
            Map.entry("telephone", "member"),
            Map.entry("post", "member"),
            Map.entry("category", "member"),
            Map.entry("birthDate", "member"),
            Map.entry("bornOn", "member"),
            Map.entry("education", "member"),
            Map.entry("joinedOn", "member"),
            Map.entry("memberName", "member"),
            Map.entry("unitName", "unit"),
            Map.entry("affiliation", "unit"),
            Map.entry("sector", "unit"),
            Map.entry("schoolLevel", "unit"),
            Map.entry("ownership", "unit"),
            Map.entry("leadingCommittee", "unit"),
            Map.entry("secretary", "unit"),
            Map.entry("theme", "campaign"),
            Map.entry("target", "campaign"),
            Map.entry("measure", "pledge"),
            Map.entry("count", ""),
            Map.entry("number", ""),
            Map.entry("rate", ""),
            Map.entry("percent", ""),
            Map.entry("total", ""),
            Map.entry("participants", ""),
            Map.entry("progress", "pledge")));

    /** G4: file inputs of every template. One that is not the deed itself stands in a closed details element. */
    @Test
    void noAttachmentIsEverRequired() {
        List<String> demanding = new ArrayList<>();
        Surface.html().forEach((path, html) -> {
            if (!IMPORTS.matcher(path).find()) {
                String shown = html.replaceAll("(?s)<details(?![^>]*\\bopen\\b)[^>]*>.*?</details>", "");
                FILE_INPUT
                        .matcher(shown)
                        .results()
                        .map(MatchResult::group)
                        .forEach(input -> demanding.add(path + input));
                FILE_INPUT
                        .matcher(html)
                        .results()
                        .map(MatchResult::group)
                        .filter(input -> input.contains("required"))
                        .forEach(input -> demanding.add(path + input));
            }
        });
        assertThat(demanding).isEmpty();
    }

    /** G4: no record of anything else needs one: outside the tables of files themselves such a column may be empty. */
    @Test
    void noRecordNeedsAnAttachment() {
        assertThat(Surface.columns().stream()
                        .filter(Surface.Column::required)
                        .filter(column -> column.name().matches(ATTACHED))
                        .filter(column ->
                                !column.table().matches(".*(" + ATTACHED + ").*|.*file|roster_import.*|import.*")))
                .isEmpty();
    }

    /** G5: the component names of every form record. A figure is no field of anybody: it is counted. */
    @Test
    void everyFieldIsAskedByItsOwnerOnly() {
        Map<String, String> asked = new TreeMap<>();
        Surface.forms()
                .forEach((form, fields) -> fields.stream()
                        .filter(field -> OWNERS.containsKey(field) && !owns(module(form), OWNERS.get(field)))
                        .forEach(field ->
                                asked.put(form.getSimpleName() + "." + field, "belongs to " + OWNERS.get(field))));
        assertThat(Surface.forms()).isNotEmpty();
        assertThat(asked).isEmpty();
    }

    /** G5: encrypted and personal columns stand in one table each. */
    @Test
    void personalFactsAreKeptInOnePlace() {
        Map<String, Set<String>> places = new TreeMap<>();
        for (Surface.Column column : Surface.columns()) {
            if (column.name()
                    .matches("id_number\\w*|(phone|telephone|mobile)\\w*|born_on|birth\\w*|education|ethnicity")) {
                places.computeIfAbsent(column.name(), name -> new TreeSet<>()).add(column.table());
            }
        }
        assertThat(places.entrySet().stream()
                        .filter(place -> place.getValue().stream()
                                        .filter(table -> !table.matches(".*(import|version|history).*"))
                                        .count()
                                > 1))
                .isEmpty();
    }

    /** Units and members have their pages in the roster. */
    private static boolean owns(String module, String owner) {
        return module.equals(owner)
                || module.equals("roster") && Set.of("unit", "member").contains(owner);
    }

    private static String module(Class<?> type) {
        String below = type.getPackageName().substring("org.zhengyou.".length());
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }
}
