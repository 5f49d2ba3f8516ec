package org.zhengyou.library.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhengyou.library.Document;
import org.zhengyou.library.DocumentTags;
import org.zhengyou.library.DocumentVersion;
import org.zhengyou.library.rendering.Renderings;
import org.zhengyou.library.web.ReadPage.Metadata;
import org.zhengyou.platform.Settings;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;
import tools.jackson.databind.json.JsonMapper;

/** What a page says of its document to search engines and to those who show links. */
@Component
class Descriptions {
    private static final int LONGEST = 150;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final JsonMapper JSON = new JsonMapper();

    private final Renderings renderings;
    private final @Nullable String address;

    Descriptions(Renderings renderings, Settings settings) {
        this.renderings = renderings;
        this.address = settings.library().address();
    }

    /** Scheme and host under which readers know this site; where nobody said so, those by which it was asked. */
    String site() {
        return address == null || address.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : address;
    }

    /** @param free whether anybody who sees it may have it */
    Metadata of(
            Document document,
            boolean free,
            DocumentVersion version,
            String unitName,
            List<DocumentTags.Tag> tags,
            Page page) {
        String address = site() + document.href();
        // Of what is to be paid for, not even the first words: they may stand on a page that is not free.
        String text =
                free ? Typed.text(renderings.firstWords(document.unitId(), document.id(), document.version())) : "";
        String description = Typed.first(text.replaceAll("\\s+", " "), LONGEST);
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("@context", "https://schema.org");
        work.put("@type", "DigitalDocument");
        work.put("name", document.title());
        work.put("url", address);
        work.put("author", Map.of("@type", "Person", "name", document.author()));
        work.put("publisher", Map.of("@type", "Organization", "name", unitName));
        work.put("datePublished", String.valueOf(document.listedOn()));
        work.put("dateModified", page.day(version.addedAt()).toString());
        work.put("encodingFormat", version.kind().mediaType());
        work.put("version", Integer.toString(version.number()));
        work.put("isAccessibleForFree", free);
        work.put("inLanguage", HAN.matcher(document.title() + description).find() ? "zh-CN" : "en");
        if (version.pages() > 0) {
            work.put("numberOfPages", version.pages());
        }
        if (!tags.isEmpty()) {
            work.put("keywords", tags.stream().map(DocumentTags.Tag::word).toList());
        }
        if (!description.isEmpty()) {
            work.put("description", description);
        }
        return new Metadata(address, site() + "/mark.png", description, inScript(work));
    }

    /** Nothing in it can end the element that it stands in. */
    static String inScript(Map<String, Object> value) {
        return JSON.writeValueAsString(value)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
