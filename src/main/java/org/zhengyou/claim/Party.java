package org.zhengyou.claim;

/** Who says something, in clear: claimant or uploader. */
public record Party(String name, String contact, String address) {}
