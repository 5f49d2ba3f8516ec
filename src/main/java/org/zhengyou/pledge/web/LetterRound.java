package org.zhengyou.pledge.web;

import java.util.function.Function;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.platform.web.Page;
import org.zhengyou.pledge.PledgeRefused;

/**
 * One look at the form of a letter after a button was pressed, whether it is new, a draft or a change.
 *
 * @param shown the page that shows a form, as the pledge stands then
 * @param keep saves a form without errors, and says where to go
 */
record LetterRound(
        boolean reasonNeeded, Function<PledgeForm, PledgeFormPage> shown, Function<PledgeForm, String> keep) {

    /** Nothing that was typed is lost, whatever stands against saving it. */
    ModelAndView after(String button, PledgeForm typed, Page page) {
        if (PledgeForm.changesLines(button)) {
            return page.view("pledge/form", shown.apply(typed.after(button)));
        }
        PledgeForm checked = typed.checked(reasonNeeded, page.today());
        if (!checked.wrong()) {
            try {
                return new ModelAndView(keep.apply(checked));
            } catch (PledgeRefused refused) {
                checked = checked.refused(refused);
            }
        }
        return PledgeController.unprocessable(page.view("pledge/form", shown.apply(checked)));
    }
}
