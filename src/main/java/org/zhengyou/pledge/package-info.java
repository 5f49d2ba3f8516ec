/**
 * Public pledges (公开承诺) through their whole life: written, reviewed, on public notice, in force, reported on,
 * appraised, archived. A pledge is a letter of one pledger in one campaign; its state moves only along
 * {@link org.zhengyou.pledge.PledgeTransitions}, and each move is a row that says who, when and why.
 */
@ApplicationModule(
        allowedDependencies = {"likeness", "unit", "access", "member", "indicator", "campaign", "notice", "search"})
@NullMarked
package org.zhengyou.pledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
