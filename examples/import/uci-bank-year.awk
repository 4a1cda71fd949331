# Adds the column `date` to bank-full.csv of the UCI Bank Marketing data.
#
# The file has day and month. Its authors say that the rows are in the order of time from May 2008 on, so
# the year starts at 2008 and goes up whenever the month is smaller than in the row before. That gives
# 2008-05-05 to 2010-11-17.
#
#   gzip -dc bank-full.csv.gz | awk -f uci-bank-year.awk

BEGIN {
    FS = ";"
    year = 2008
    split("jan feb mar apr may jun jul aug sep oct nov dec", names, " ")
    for (number in names) month_of[names[number]] = number
}

{ sub(/\r$/, "") }

NR == 1 {
    for (i = 1; i <= NF; i++) {
        name = $i
        gsub(/"/, "", name)
        column[name] = i
    }
    print $0 ";date"
    next
}

{
    name = $(column["month"])
    gsub(/"/, "", name)
    month = month_of[name] + 0
    if (month < last) year++
    last = month
    printf "%s;%04d-%02d-%02d\n", $0, year, month, $(column["day"])
}
