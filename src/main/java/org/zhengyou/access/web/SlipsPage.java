package org.zhengyou.access.web;

import java.util.ArrayList;
import java.util.List;
import org.zhengyou.access.Slip;

/** Slips to print, ten to a sheet. */
public record SlipsPage(AccountScope scope, List<Slip> slips) {
    private static final int SHEET = 10;

    public List<List<Slip>> sheets() {
        List<List<Slip>> sheets = new ArrayList<>();
        for (int i = 0; i < slips.size(); i += SHEET) {
            sheets.add(slips.subList(i, Math.min(slips.size(), i + SHEET)));
        }
        return sheets;
    }
}
