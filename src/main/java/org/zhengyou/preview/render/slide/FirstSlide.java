package org.zhengyou.preview.render.slide;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.xml.Zip;

/**
 * The same .pptx as if it had one slide, with the parts that this one needs. The library opens all slides, layouts and
 * masters before it draws any, which takes most of the time until a first slide can be seen.
 */
final class FirstSlide {
    private static final String MAIN = "ppt/presentation.xml";
    /** With fewer slides nothing is won. */
    private static final int FEW = 4;

    private static final Pattern SLIDES =
            Pattern.compile("(?s)(<p:sldIdLst\\b[^>]*>\\s*<p:sldId\\b[^>]*/>).*?(</p:sldIdLst>)");
    private static final Pattern RELATION = Pattern.compile("<Relationship\\b[^>]*/>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\b(Id|Type|Target|TargetMode)\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern SLIDE_ID = Pattern.compile("\\br:id=\"([^\"]+)\"");
    /** Of the parts copied; a slide beyond it is opened as the others are. */
    private static final int MOST = 8 * 1024 * 1024;

    private static final Set<String> WITH_ALL = Set.of("slideMaster", "theme", "tableStyles");
    private static final Set<String> UNSEEN =
            Set.of("notesSlide", "notesMaster", "comments", "slide", "tags", "handoutMaster", "customXml");

    /**
     * @param type last word of what the file says
     * @param outside it lies not in the file
     */
    private record Relation(String id, String type, String target, boolean outside) {
        static Relation of(String element) {
            Map<String, String> said = new HashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(element);
            while (attribute.find()) {
                said.put(attribute.group(1), attribute.group(2));
            }
            String type = said.getOrDefault("Type", "");
            return new Relation(
                    said.getOrDefault("Id", ""),
                    type.substring(type.lastIndexOf('/') + 1),
                    said.getOrDefault("Target", ""),
                    said.getOrDefault("TargetMode", "").equals("External"));
        }
    }

    private final Zip zip;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream out = new ZipOutputStream(bytes);
    private final Set<String> copied = new HashSet<>();
    private long size;

    private FirstSlide(Zip zip) {
        this.zip = zip;
        out.setLevel(0);
    }

    /** Nothing where the file is not of the usual shape, or little would be won. */
    static @Nullable InputStream of(Path file) throws IOException {
        try (Zip zip = new Zip(file)) {
            return new FirstSlide(zip).made();
        }
    }

    private @Nullable InputStream made() throws IOException {
        String presentation = text(MAIN);
        String relations = text(relationsOf(MAIN));
        String types = text("[Content_Types].xml");
        String root = text("_rels/.rels");
        if (presentation == null || relations == null || types == null || root == null) {
            return null;
        }
        Matcher slides = SLIDES.matcher(presentation);
        if (!slides.find()) {
            return null;
        }
        Matcher first = SLIDE_ID.matcher(slides.group(1));
        if (!first.find() || slides.group().split("<p:sldId ", -1).length <= FEW) {
            return null;
        }
        String slide = first.group(1);
        put("[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8));
        put("_rels/.rels", kept(root, relation -> relation.type().equals("officeDocument")));
        put(MAIN, slides.replaceFirst("$1$2").getBytes(StandardCharsets.UTF_8));
        // The slide first, so that of the layouts only its own is known when the masters are looked at.
        follow(MAIN, relations, relation -> relation.id().equals(slide));
        follow(MAIN, relations, relation -> WITH_ALL.contains(relation.type()));
        put(
                relationsOf(MAIN),
                kept(relations, relation -> relation.id().equals(slide) || WITH_ALL.contains(relation.type())));
        out.close();
        return size > MOST ? null : new ByteArrayInputStream(bytes.toByteArray());
    }

    private void follow(String from, String relations, Predicate<Relation> which) throws IOException {
        for (Relation relation : read(relations)) {
            if (which.test(relation) && !relation.outside()) {
                copy(Zip.resolve(from.substring(0, from.lastIndexOf('/') + 1), relation.target()));
            }
        }
    }

    private void copy(String part) throws IOException {
        byte @Nullable [] content = copied.add(part) && size <= MOST ? zip.bytes(part) : null;
        if (content == null) {
            return;
        }
        put(part, content);
        String relations = text(relationsOf(part));
        if (relations == null) {
            return;
        }
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        // The table that a chart was made of may be larger than all slides, and is never opened.
        boolean chart = part.contains("/charts/");
        Predicate<Relation> wanted = relation -> relation.outside()
                || !UNSEEN.contains(relation.type())
                        && !(chart && relation.type().equals("package"))
                        && (!(part.contains("/slideMasters/") && relation.type().equals("slideLayout"))
                                || copied.contains(Zip.resolve(folder, relation.target())));
        put(relationsOf(part), kept(relations, wanted));
        follow(part, relations, wanted);
    }

    private static byte[] kept(String relations, Predicate<Relation> which) {
        StringBuilder kept = new StringBuilder();
        Matcher each = RELATION.matcher(relations);
        while (each.find()) {
            each.appendReplacement(
                    kept, which.test(Relation.of(each.group())) ? Matcher.quoteReplacement(each.group()) : "");
        }
        return each.appendTail(kept).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Relation> read(String relations) {
        return RELATION.matcher(relations)
                .results()
                .map(found -> Relation.of(found.group()))
                .toList();
    }

    private static String relationsOf(String part) {
        int name = part.lastIndexOf('/') + 1;
        return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
    }

    private void put(String part, byte[] content) throws IOException {
        size += content.length;
        if (size <= MOST) {
            out.putNextEntry(new ZipEntry(part));
            out.write(content);
            out.closeEntry();
        }
    }

    private @Nullable String text(String part) throws IOException {
        byte @Nullable [] content = zip.bytes(part);
        return content == null ? null : new String(content, StandardCharsets.UTF_8);
    }
}
