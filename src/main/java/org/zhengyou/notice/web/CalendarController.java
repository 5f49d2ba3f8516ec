package org.zhengyou.notice.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Refused;
import org.zhengyou.platform.calendar.CalendarDay;
import org.zhengyou.platform.calendar.CalendarRefused;
import org.zhengyou.platform.calendar.CalendarText;
import org.zhengyou.platform.calendar.CalendarYear;
import org.zhengyou.platform.calendar.CalendarYear.Status;
import org.zhengyou.platform.calendar.WorkingDays;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;

/** The office's tables of working days: seeing, editing and importing a year. */
@Controller
class CalendarController {
    private final WorkingDays workingDays;

    CalendarController(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    @GetMapping("/calendar")
    @Requires(Permission.CALENDAR_MANAGE)
    String index(Page page) {
        return "redirect:/calendar/" + page.today().getYear();
    }

    @GetMapping({"/calendar/{year}", "/calendar/{year}/imports"})
    @Requires(Permission.CALENDAR_MANAGE)
    ModelAndView show(Page page, @PathVariable int year) {
        Optional<CalendarYear> table = workingDays.year(checked(year));
        return page.view(
                "notice/calendar",
                new CalendarPage(
                        year,
                        workingDays.years(),
                        table.orElse(null),
                        table.map(CalendarYear::status).orElse(Status.PUBLISHED),
                        table.map(CalendarYear::source).orElse(""),
                        table.map(known -> CalendarText.of(known.days())).orElse(""),
                        null));
    }

    @PostMapping("/calendar/{year}")
    @Requires(Permission.CALENDAR_MANAGE)
    ModelAndView update(Page page, Viewer viewer, @PathVariable int year, CalendarForm form) {
        String text = Typed.text(form.days());
        try {
            return keep(page, viewer, checked(year), form, CalendarText.parse(text));
        } catch (CalendarRefused refused) {
            return refused(page, year, form, text, refused);
        }
    }

    @PostMapping("/calendar/{year}/imports")
    @Requires(Permission.CALENDAR_MANAGE)
    ModelAndView create(
            Page page, Viewer viewer, @PathVariable int year, CalendarForm form, @RequestParam MultipartFile file)
            throws IOException {
        Path copy = Files.createTempFile("calendar", ".upload");
        try {
            file.transferTo(copy);
            List<CalendarDay> days =
                    CalendarText.read(copy, Objects.requireNonNullElse(file.getOriginalFilename(), "calendar"));
            return keep(page, viewer, checked(year), form, days);
        } catch (Refused refused) {
            return refused(page, year, form, "", refused);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private ModelAndView keep(Page page, Viewer viewer, int year, CalendarForm form, List<CalendarDay> days) {
        String source = Objects.requireNonNullElse(Typed.line(form.source()), String.valueOf(year));
        CalendarYear table = new CalendarYear(
                year, Objects.requireNonNullElse(form.status(), Status.PUBLISHED), Typed.first(source, 300), days);
        workingDays.keep(table, viewer.account(), page.now());
        return new ModelAndView("redirect:/calendar/" + year);
    }

    private ModelAndView refused(Page page, int year, CalendarForm form, String text, Refused refused) {
        ModelAndView view = page.view(
                "notice/calendar",
                new CalendarPage(
                        year,
                        workingDays.years(),
                        workingDays.year(year).orElse(null),
                        Objects.requireNonNullElse(form.status(), Status.PUBLISHED),
                        Objects.requireNonNullElse(form.source(), ""),
                        text,
                        page.t(refused.messageKey(), refused.arguments())));
        view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return view;
    }

    private static int checked(int year) {
        if (year < 2000 || year > 2200) {
            throw new CalendarRefused(CalendarRefused.Reason.YEAR_OUT_OF_RANGE);
        }
        return year;
    }
}
