package org.zhengyou.roster.web;

import org.zhengyou.platform.web.Paging;
import org.zhengyou.roster.RosterImport;
import org.zhengyou.unit.Unit;

/** The imports of a unit. */
public record ImportsPage(Unit unit, Paging<RosterImport> rows) {}
