package org.zhengyou.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells who looks and where they may go; module access answers. */
public interface FrameSource {
    Frame frame(HttpServletRequest request);
}
