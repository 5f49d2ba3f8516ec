package org.zhengyou.preview.render.word;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.flow.Paragraph;
import org.zhengyou.preview.render.flow.Part;
import org.zhengyou.preview.render.flow.Table;

/** A table of an .rtf, whose rows each say where their cells end. */
final class RtfTable {
    private static final int MOST_CELLS = 200;

    private static final class Plan {
        int edge;
        boolean joins;
        boolean begins;
        boolean continues;
        List<Part> content = List.of();
    }

    private final List<List<Plan>> rows = new ArrayList<>();
    private List<Plan> plans = new ArrayList<>();
    private Plan next = new Plan();
    private final List<List<Part>> cells = new ArrayList<>();
    private List<Part> open = new ArrayList<>();

    /** A row's plan begins. */
    void plan() {
        plans = new ArrayList<>();
        next = new Plan();
    }

    void merges(boolean first) {
        next.joins = !first;
    }

    void mergesDown(boolean first) {
        next.begins = first;
        next.continues = !first;
    }

    void edge(int twips) {
        if (plans.size() < MOST_CELLS) {
            next.edge = twips;
            plans.add(next);
        }
        next = new Plan();
    }

    void paragraph(Paragraph paragraph) {
        open.add(paragraph);
    }

    void cell(Paragraph last) {
        open.add(last);
        cells.add(List.copyOf(open));
        open = new ArrayList<>();
    }

    /** A row ends; rows that follow one another are one table. */
    void row() {
        List<Plan> row = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Plan plan = new Plan();
            Plan said = i < plans.size() ? plans.get(i) : next;
            plan.edge = i < plans.size() ? said.edge : (i + 1) * 1_500;
            plan.joins = said.joins;
            plan.begins = said.begins;
            plan.continues = said.continues;
            plan.content = cells.get(i);
            row.add(plan);
        }
        cells.clear();
        open = new ArrayList<>();
        rows.add(row);
    }

    /** The table so far, if there is one. */
    @Nullable
    Table finish() {
        if (!cells.isEmpty()) {
            row();
        }
        if (rows.isEmpty()) {
            return null;
        }
        TreeSet<Integer> edges = new TreeSet<>();
        rows.forEach(row -> row.forEach(plan -> edges.add(plan.edge)));
        List<Integer> columns = new ArrayList<>(edges);
        List<Double> widths = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            widths.add(Math.max(6, (columns.get(i) - (i == 0 ? 0 : columns.get(i - 1))) / 20.0));
        }
        List<Table.Row> out = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            out.add(new Table.Row(cells(i, columns), false, 0));
        }
        rows.clear();
        return new Table(widths, out, true);
    }

    private List<Table.Cell> cells(int index, List<Integer> columns) {
        List<Table.Cell> out = new ArrayList<>();
        List<Plan> row = rows.get(index);
        int from = -1;
        for (int i = 0; i < row.size(); i++) {
            Plan plan = row.get(i);
            int to = columns.indexOf(plan.edge);
            while (i + 1 < row.size() && row.get(i + 1).joins) {
                to = columns.indexOf(row.get(++i).edge);
            }
            if (!plan.continues) {
                int down = 1;
                while (plan.begins && index + down < rows.size() && continues(rows.get(index + down), plan.edge)) {
                    down++;
                }
                out.add(new Table.Cell(Math.max(1, to - from), down, plan.content, null, Table.Hang.TOP));
            }
            from = to;
        }
        return out;
    }

    private static boolean continues(List<Plan> row, int edge) {
        return row.stream().anyMatch(plan -> plan.edge == edge && plan.continues);
    }
}
