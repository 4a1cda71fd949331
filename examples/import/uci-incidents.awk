# The log of an incident process (UCI 498, a row per update of an incident) as flows, sessions and decisions.
#
#   gzip -dc incident_event_log.csv.gz |
#     awk -v flows=flows.json -v sessions=sessions.csv -v decisions=decisions.csv -f uci-incidents.awk
#
# A category is a flow, an incident is a session of who resolved it (else of whom it was last assigned to), and every
# update a node that the session came to: the state. The rows of an incident follow each other; what changes within
# one, its category among them, is taken from its last row. A session is completed when the incident was resolved.
#
# The log has no outcomes. Of a completed session, the first of these that fits:
#   it was reopened                                       unresolved
#   it is linked to a problem, or waited for one          workaround
#   it was handed from one group to another               escalated
#   otherwise                                             resolved
#
# -v as_of=2016-06-01 reads the log as it was when that day began: updates and resolutions since are not known yet.

BEGIN {
    FS = ","
    split("new active awaiting-user-info awaiting-vendor awaiting-problem awaiting-evidence resolved closed unknown", states, " ")
    title["new"] = "New"; title["active"] = "Active"; title["awaiting-user-info"] = "Awaiting user info"
    title["awaiting-vendor"] = "Awaiting vendor"; title["awaiting-problem"] = "Awaiting problem"
    title["awaiting-evidence"] = "Awaiting evidence"; title["resolved"] = "Resolved"; title["closed"] = "Closed"
    title["unknown"] = "State unknown"
    # Incidents change from any state to any other; a tree has one way to each.
    under["new"] = "active unknown"
    under["active"] = "awaiting-user-info awaiting-vendor awaiting-problem awaiting-evidence resolved"
    under["resolved"] = "closed"
    print "session,flow,user,started_at,completed_at,outcome" > sessions
    print "session,position,node_id,at" > decisions
}

# D/M/YYYY HH:MM as YYYY-MM-DDTHH:MM, which sorts; nothing for `?`.
function instant(text,    part, day) {
    if (text == "?") return ""
    split(text, part, " ")
    split(part[1], day, "/")
    return sprintf("%04d-%02d-%02dT%s", day[3], day[2], day[1], part[2])
}

# A label as part of an address.
function address(label) {
    gsub(/ +/, "-", label)
    return tolower(label) "@incidents.example"
}

function ended(    outcome) {
    if (number == "") return
    if (as_of != "" && resolved >= as_of) resolved = ""
    if (resolved == "") outcome = ""
    else if (reopened > 0) outcome = "unresolved"
    else if (is_problem) outcome = "workaround"
    else if (reassigned > 0) outcome = "escalated"
    else outcome = "resolved"
    print number "," category "," address(engineer) "," opened "," resolved "," outcome > sessions
    categories[category] = 1
}

NR == 1 { next }

{
    updated = instant($14)
    if (as_of != "" && (updated >= as_of || instant($10) >= as_of)) next
    if ($1 != number) {
        ended()
        number = $1
        position = 0
        is_problem = 0
    }
    state = tolower($2)
    gsub(/ +/, "-", state)
    if (!(state in title)) state = "unknown"
    print $1 "," position "," state "," updated > decisions
    position++
    category = $17 == "?" ? "Category unknown" : $17
    engineer = $34 != "?" ? $34 : ($25 != "?" ? $25 : "nobody")
    opened = instant($10)
    resolved = instant($35)
    reassigned = $4
    reopened = $5
    if ($29 != "?" || state == "awaiting-problem") is_problem = 1
}

function node(state,    text, count, next_state, place) {
    text = "{\"id\":\"" state "\",\"title\":\"" title[state] "\",\"options\":["
    count = split(under[state], next_state, " ")
    for (place = 1; place <= count; place++) {
        text = text (place > 1 ? "," : "") "{\"label\":\"" title[next_state[place]] "\",\"next\":\"" next_state[place] "\"}"
    }
    return text "]}"
}

END {
    ended()
    for (place = 1; place in states; place++) nodes = nodes (place > 1 ? "," : "") node(states[place])
    print "[" > flows
    separator = ""
    for (category in categories) {
        printf "%s{\"external_id\":\"%s\",\"flow\":{\"name\":\"%s\",\"nodes\":[%s]}}\n", separator, category, category, nodes > flows
        separator = ","
    }
    print "]" > flows
}
