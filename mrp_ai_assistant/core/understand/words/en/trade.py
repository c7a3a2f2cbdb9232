"""Who buys and who sells: offers, what is owed, what is spent, who is to be told."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "quotation": """quotation+, quote+, offer+, estimate+ to customer+, sales
        quotation+, sales quote+, customer quotation+, customer quote+, pro forma+,
        proforma+""",
    "rfq": """quote+ from vendor+, quote+ from supplier+, offer+ from vendor+, offer+
        from supplier+, vendor quote+, supplier quote+, vendor quotation+, supplier
        quotation+, purchase quote+, request+ for quote+, quote request+, quotation
        request+, quote+ we asked for, quotes requested""",
    "draft": """waiting for confirmation, awaiting confirmation, waiting for approval,
        awaiting approval, waiting for an answer, waiting for a reply, waiting for a
        response, awaiting an answer, awaiting a reply, awaiting reply, unanswered, not
        answered, nobody has answered, nobody answered, no one has answered, no one
        answered, nobody replied, nobody has replied, no one has replied, have not
        answered, has not answered, havent answered, hasnt answered, have not replied,
        has not replied, havent replied, hasnt replied, not accepted, not accepted yet,
        not yet accepted, pending approval, pending confirmation, pending answer,
        pending reply, without an answer, without answer, without a reply, without
        reply, no answer yet, no reply yet, not confirmed yet, not yet confirmed, not
        approved, not approved yet, unapproved, have not confirmed, has not confirmed,
        havent confirmed, hasnt confirmed, to be confirmed, to be approved, to be
        accepted, to confirm, to approve, still unconfirmed, still not confirmed""",
    "value": """total value, value of, amount of money, how much money, tied up, in
        euros, in dollars, in money, add up to, amount to, total amount, total amount
        of, worth of, how much is it worth, how much are they worth, how big is, how
        large is, monetary value""",
    "sale open": """order book, order books, order backlog, sales backlog, undelivered
        order+, undelivered sales order+, undelivered customer order+, unshipped order+,
        unshipped sales order+, orders not delivered yet, orders we have not delivered,
        orders we havent delivered, orders still to deliver, orders still to ship,
        orders left to ship, orders left to deliver, orders to ship, orders to deliver,
        orders waiting to ship, orders not shipped, orders not yet shipped, orders not
        delivered, orders not yet delivered""",
    "to_warn": """warn, call, notify, apologise, apologize, apologise to, apologize to,
        chase, chasing, chase up, put pressure on, inform, break the bad news to""",
    "unreceived": """owe us, owes us, still owe us, still owes us, due to us, has to
        bring us, have to bring us, has to deliver to us, have to deliver to us, still
        have to send us, still has to send us""",
    "delivery": """delivery note+, delivery slip+, delivery order+, outgoing shipment+,
        goods issue+, do we owe, we owe, owe to, have to ship, need to ship, must ship,
        have to send, need to send, must send""",
    "delivery moved": """sent, did we send, have we sent, we sent, was sent, were sent,
        been sent, has been sent, have been sent""",
    "late": """furthest behind, most behind, letting us down, lets us down, let us down,
        in worst shape, in the worst shape, in bad shape, doing worst, going worst, in
        trouble, most late, most overdue, longest overdue""",
    "on_time": """usually late, late usually, normally late, late on average, typically
        late, average delay of vendors, average vendor delay, late as a rule, late
        normally, never on time, never delivers on time, never deliver on time, always
        late, is always late, are always late, always delivers late, always deliver
        late, usually late, often late, rarely on time, keeps its word, keep their word,
        is to be trusted, can be trusted, can be relied on""",
    "sale content": """contents of sales order, contents of the sales order, lines of
        sales order, lines of the sales order, items on sales order, items on the sales
        order, items in sales order, lines of order, contents of order, items on order,
        items in order, products on order, products in order""",
    "content": "contents of, lines of, items on, items in",
    "sale sold": """orders came in, orders have come in, orders did we get, orders did
        we receive, orders have we received, new orders, new sales orders, orders did we
        take, orders did we book, orders have we booked, orders were placed, orders
        coming in, orders come in, sells, sell best, sells best, do customers have on
        order, customers have on order, have customers ordered, have our customers
        ordered, did customers order, have been ordered from us, ordered from us, has
        ordered from us, have ordered from us, bought from us, has bought from us, have
        bought from us, buy from us, buys from us, did buy from us""",
    "purchase value": """spend on purchases, spent on purchases, spending on purchases,
        purchase spend, spend on material, spent on material, spend on materials, spent
        on materials, purchasing spend, purchase spending""",
    "vendor purchase value": """where do we spend the most, where do we spend most,
        where does our money go, where does the money go, do we spend the most, do we
        spend most, we spend the most, we spend most, did we spend the most, have we
        spent the most, vendors by spend, suppliers by spend, vendors by spending,
        suppliers by spending, vendors by purchases, vendors by volume, suppliers by
        volume, suppliers by purchases, vendors by amount, suppliers by amount, vendors
        by value, suppliers by value, biggest vendor+, biggest supplier+, largest
        vendor+, largest supplier+, main vendor+, main supplier+, top vendor+, top
        supplier+, most important vendor+, most important supplier+""",
    "open": """needs doing, need doing, needs to be done, need to be done, has to be
        done, have to be done, still needs doing, left to do""",
    "sole": """single vendor+, single supplier+, sole vendor+, sole supplier+, only one
        vendor, only one supplier, just one vendor, just one supplier, one vendor only,
        one supplier only, single sourced, single source, sole sourced, sole source,
        without an alternative vendor, without an alternative supplier, no alternative
        vendor, no alternative supplier, no other vendor, no other supplier""",
    "several_vendors": """more than one vendor, more than one supplier, several vendors,
        several suppliers, multiple vendors, multiple suppliers, two or more vendors,
        two or more suppliers, alternative vendor+, alternative supplier+, second
        supplier+, second vendor+, another vendor, another supplier, other supplier+,
        dual sourced, double sourced""",
    "vendor price": """did we pay for, do we pay for, we pay for, we paid for, have we
        paid for, are we paying for, do they charge for, are we charged for, pay for,
        products do we buy from, parts do we buy from, materials do we buy from,
        components do we buy from, items do we buy from, what do we buy from, things do
        we buy from, material do we buy from, stuff do we buy from, products do we get
        from, parts do we get from, materials do we get from, products do we source
        from, parts do we source from, what do we get from, price list of, prices of
        vendor, pricelist of""",
    "responsible": """salesperson, salespeople, salesman, saleswoman, sales rep+, sales
        representative+, account manager+, buyer+, purchaser+""",
    "sale sold customer": """who did we sell, whom did we sell, who have we sold, who
        bought, who buys, who has bought, who purchased, who do we sell""",
    "newest": """last time, the last time, most recently, the previous time""",
    "lead_time": """fastest, quickest, quicker, faster, shortest lead time, shortest
        delivery time, soonest""",
    "bought": """total purchased, total bought, bought this, bought in, purchased this,
        purchased in, have we purchased, did we purchase, we have bought, weve bought,
        we have purchased""",
    "due": """delivery date+, ship date+, shipping date+""",
}
