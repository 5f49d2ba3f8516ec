package org.zhengyou.library.web;

import org.zhengyou.library.Document;
import org.zhengyou.platform.web.QrCode;

/**
 * An address to be passed on.
 *
 * @param manages whether the viewer may make links for those who may not see it otherwise
 * @param fresh whether the address is such a link, told this once
 */
public record SharePage(Document document, String address, QrCode code, boolean manages, boolean fresh) {}
