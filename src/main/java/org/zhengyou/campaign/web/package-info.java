@NullMarked
package org.zhengyou.campaign.web;

import org.jspecify.annotations.NullMarked;
