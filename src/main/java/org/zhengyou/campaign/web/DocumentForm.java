package org.zhengyou.campaign.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengyou.campaign.CampaignDocument;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;

/** A paper as typed. */
public record DocumentForm(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String body) {
    static final DocumentForm EMPTY = new DocumentForm("PLAN", "", "");

    static DocumentForm of(CampaignDocument document) {
        return new DocumentForm(document.kind().name(), document.title(), document.body());
    }

    /** The document with what was typed, once there are no problems. */
    CampaignDocument document(CampaignDocument of, CampaignDocument.@Nullable File file, int version) {
        return new CampaignDocument(
                of.unitId(),
                of.id(),
                of.campaignId(),
                Objects.requireNonNull(FormField.constant(CampaignDocument.Kind.class, kind)),
                Objects.requireNonNull(Typed.line(title)),
                Typed.text(body),
                file,
                of.recordedAt(),
                version);
    }

    public List<FormField> fields(Page page) {
        return List.of(
                FormField.select(
                        "kind", kind, FormField.each(CampaignDocument.Kind.class, "campaign.document", page), true),
                FormField.of("title", FormField.Kind.TEXT, title, true),
                FormField.of("body", FormField.Kind.AREA, body, false));
    }

    Map<String, String> problems(boolean attached) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (FormField.constant(CampaignDocument.Kind.class, kind) == null) {
            problems.put("kind", "campaign.problem.kind");
        }
        if (!FormField.fits(title, 200)) {
            problems.put("title", "campaign.problem.title");
        }
        String text = Typed.text(body);
        if (text.isEmpty() && !attached) {
            problems.put("body", "campaign.problem.body");
        } else if (Typed.length(text) > 100_000) {
            problems.put("body", "campaign.problem.long");
        }
        return problems;
    }
}
