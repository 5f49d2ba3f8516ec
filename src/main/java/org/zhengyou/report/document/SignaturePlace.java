package org.zhengyou.report.document;

/**
 * Where an unsealed signature and its date begin, in cells from the left: the issuer ends two cells before the right edge, the date begins
 * two cells after the issuer does; a date longer than the issuer ends two cells before the edge itself and moves the issuer.
 */
record SignaturePlace(double issuer, double date) {
    private static final double MARGIN = 2;

    static SignaturePlace of(String issuer, String date) {
        double issuerWidth = Sheet.width(issuer);
        double dateWidth = Sheet.width(date);
        double issuerStart = Sheet.CHARACTERS - MARGIN - issuerWidth;
        double dateStart = issuerStart + MARGIN;
        if (dateWidth > issuerWidth) {
            dateStart = Sheet.CHARACTERS - MARGIN - dateWidth;
            issuerStart = dateStart - MARGIN;
        }
        return new SignaturePlace(Math.max(0, issuerStart), Math.max(0, dateStart));
    }
}
