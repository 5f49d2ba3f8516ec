package org.zhengyou.demo;

/**
 * Something done to the demo's library on a day.
 *
 * @param day counted from the demo's first start; negative before it
 */
record DemoDeed(int day, Runnable what) {}
