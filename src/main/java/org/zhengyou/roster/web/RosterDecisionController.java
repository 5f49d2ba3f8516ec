package org.zhengyou.roster.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Page;
import org.zhengyou.roster.RosterFields;
import org.zhengyou.roster.RosterImports;

/** What somebody decides about a file: what its columns mean, to write it, to put it aside, to take it back. */
@Controller
@RequestMapping("/units/{unit}/imports/{id}")
class RosterDecisionController {
    private static final Pattern COLUMN = Pattern.compile("column-(\\d{1,4})-(\\d{1,3})");

    private final RosterImports imports;

    RosterDecisionController(RosterImports imports) {
        this.imports = imports;
    }

    /** @param parameters column-sheet-index to field */
    @PostMapping("/columns")
    @Requires(Permission.ROSTER_IMPORT)
    ModelAndView columns(@PathVariable UUID unit, @PathVariable UUID id, @RequestParam Map<String, String> parameters) {
        var fields = RosterFields.of(imports.get(unit, id).kind());
        Map<Integer, Map<Integer, String>> choices = new HashMap<>();
        parameters.forEach((name, field) -> {
            Matcher column = COLUMN.matcher(name);
            if (column.matches() && (field.isEmpty() || fields.contains(field))) {
                choices.computeIfAbsent(Integer.valueOf(column.group(1)), sheet -> new HashMap<>())
                        .put(Integer.valueOf(column.group(2)), field);
            }
        });
        imports.choose(unit, id, choices);
        return back(unit, id);
    }

    /** Begins a reading again that has stopped. */
    @PostMapping("/reading")
    @Requires(Permission.ROSTER_IMPORT)
    ModelAndView reading(@PathVariable UUID unit, @PathVariable UUID id) {
        imports.readAgain(unit, id);
        return back(unit, id);
    }

    @PostMapping("/application")
    @Requires(Permission.ROSTER_IMPORT)
    ModelAndView application(@PathVariable UUID unit, @PathVariable UUID id, Viewer viewer) {
        imports.apply(unit, id, viewer.accountId());
        return back(unit, id);
    }

    @PostMapping("/undo")
    @Requires(Permission.ROSTER_IMPORT)
    ModelAndView undo(@PathVariable UUID unit, @PathVariable UUID id, Viewer viewer, Page page) {
        imports.undo(unit, id, page.today(), viewer.accountId());
        return back(unit, id);
    }

    @PostMapping("/discard")
    @Requires(Permission.ROSTER_IMPORT)
    ModelAndView discard(@PathVariable UUID unit, @PathVariable UUID id) {
        imports.discard(unit, id);
        return new ModelAndView("redirect:/units/" + unit + "/imports");
    }

    private static ModelAndView back(UUID unit, UUID id) {
        return new ModelAndView("redirect:/units/" + unit + "/imports/" + id);
    }
}
