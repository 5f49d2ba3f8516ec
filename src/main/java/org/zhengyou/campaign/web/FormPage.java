package org.zhengyou.campaign.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.platform.web.Page;

/**
 * A form of this module.
 *
 * @param title message key
 * @param about what it is about, as text
 * @param problems field to message key
 * @param save message key of the button
 */
public record FormPage(
        String title,
        String about,
        String action,
        String back,
        List<FormField> fields,
        Map<String, String> problems,
        String save) {

    FormPage(
            String title,
            String about,
            String action,
            String back,
            List<FormField> fields,
            Map<String, String> problems) {
        this(title, about, action, back, fields, problems, "campaign.form.save");
    }

    ModelAndView show(Page page) {
        ModelAndView view = page.view("campaign/form", this);
        if (!problems.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return view;
    }
}
