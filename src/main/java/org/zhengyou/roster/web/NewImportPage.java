package org.zhengyou.roster.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhengyou.unit.Unit;

/** @param problem message key */
public record NewImportPage(
        Unit unit, LocalDate today, @Nullable String problem, Object[] arguments) {}
