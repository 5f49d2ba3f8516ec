/** The burden meter: how much branches are asked to fill in, so that the office sees when it grows. */
@NullMarked
package org.zhengyou.campaign.burden;

import org.jspecify.annotations.NullMarked;
