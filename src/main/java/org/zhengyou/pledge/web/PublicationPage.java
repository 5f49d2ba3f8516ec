package org.zhengyou.pledge.web;

import java.util.List;
import java.util.UUID;
import org.zhengyou.pledge.PledgeRow;

/**
 * What was approved and is not yet with the public.
 *
 * @param open how many still wait for a review
 */
public record PublicationPage(UUID unitId, List<PledgeRow> rows, int open) {}
