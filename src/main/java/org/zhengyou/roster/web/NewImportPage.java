package org.zhengyou.roster.web;

import org.jspecify.annotations.Nullable;
import org.zhengyou.roster.RosterImport;
import org.zhengyou.unit.Unit;

/**
 * @param kind chosen before; null for none
 * @param asOf as typed
 * @param problem message key
 */
public record NewImportPage(
        Unit unit,
        RosterImport.@Nullable Kind kind,
        String asOf,
        @Nullable String problem,
        Object[] arguments) {}
