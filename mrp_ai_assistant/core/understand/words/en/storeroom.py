"""What a storekeeper asks: what is free, still, needed, enough, at nought, ordered."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "stock free": """left unreserved, stock unreserved, unreserved stock, unallocated
        stock, stock not reserved, stock is not reserved, stock that is not reserved,
        stock that isnt reserved, uncommitted stock""",
    "free": """are left over, left over, leftover, how many are left over, to spare, be
        left over, would be left over, unreserved, not reserved, isnt reserved, is not
        reserved, are not reserved, arent reserved, unallocated, not allocated, isnt
        allocated, uncommitted, not committed, isnt committed, not spoken for,
        unassigned, not assigned, up for grabs, reserved for anything, reserved for
        nothing""",
    "no_stock": """zero stock, stock zero, stock 0, 0 stock, at zero, in zero, at 0,
        zero on hand, zero inventory, components out of stock, out of stock components,
        parts out of stock, out of stock parts, out of stock items, out of stock
        products, items out of stock, materials out of stock, out of stock materials,
        components with no stock, parts with no stock, items with no stock, materials
        with no stock, components without stock, parts without stock, items without
        stock, have no stock, has no stock, with nothing in stock, no stock left, no
        stock at all, none in stock, none left in stock, stocked out, are we out of, are
        out of stock, completely out""",
    "idle": """no movement, no movements, without movement, without movements, without
        moving, not moved, have not moved, has not moved, havent moved, hasnt moved, did
        not move, didnt move, do not move, does not move, dont move, isnt moving, arent
        moving, not moving, not been moved, not been used, have not been used, has not
        been used, havent been used, hasnt been used, havent used, have not used, we
        havent used, did not use, didnt use, not used, havent touched, have not touched,
        not been touched, not been consumed, havent been consumed, havent consumed, slow
        moving, slow mover+, slowest moving, slowest movers, dead stock, dead inventory,
        obsolete, obsolete stock, stagnant, idle stock, idle inventory, idle material,
        sitting idle, sitting around, just sitting there, gathering dust, collecting
        dust, no rotation, low rotation, low turnover, no usage, no consumption, never
        used, unused""",
    "needs": """will we need, will i need, will you need, will they need, we will need,
        are we going to need, am i going to need, going to need, going to be needed,
        will be needed, will be required, will be consumed by, material requirement+,
        materials requirement+, component requirement+, material need, material needs,
        materials needs, requirement+, pick list+, picking list+, picklist+, to pick,
        need to pick, have to pick, must be picked, to be picked, kitting list+, to kit,
        to stage, staging list+, issue to production, to issue, pull from stock, pull
        from the warehouse, bring to the line, take to the line, materials are needed,
        material is needed, components are needed, parts are needed, components are
        required, parts are required, materials are required, materials do we need,
        components do we need, parts do we need, material do we need, demand from
        orders, demanded by""",
    "unordered": """not ordered, not been ordered, nobody has ordered, nobody ordered,
        has nobody ordered, no one has ordered, no one ordered, has no one ordered, we
        have not ordered, we havent ordered, havent ordered, have not ordered, have we
        not ordered, havent we ordered, hasnt been ordered, havent been ordered, has not
        been ordered, have not been ordered, not on order, not yet ordered, not yet on
        order, nobody has bought, not bought, not been bought, havent bought, have not
        bought, not purchased, havent purchased, no purchase order, no purchase orders,
        no purchase, no purchases, without a purchase order, without purchase order,
        without purchase orders, without a purchase, without any purchase, without a po,
        no po, no pos, without po, nothing on order, nothing on its way, nothing on the
        way, nothing coming, nothing incoming, isnt on order, arent on order, is not on
        order, are not on order, no purchase order behind, no purchase order behind
        them, still to be ordered, yet to be ordered, still unordered, unordered""",
    "arrival purchase": """has anybody ordered, has anyone ordered, has somebody
        ordered, has someone ordered, did anybody order, did anyone order, did somebody
        order, did someone order, have we ordered, have we already ordered, did we
        already order, did we order any, have they ordered, is on order, are on order,
        already on order, already ordered, been ordered, been ordered yet, been ordered
        already, have we bought, has anybody bought, has anyone bought, is there a
        purchase order for, is there a po for, do we have a po for, is there an order
        out for, any purchase order for, any po for, do we have any on order, what is on
        order of, gets here, get here, getting here, get in, gets in, coming in, turn
        up, turns up, show up, shows up""",
    "reordering": """recommend ordering, recommend we order, recommend to order,
        recommend i order, recommend buying, recommend we buy, suggest buying, suggest i
        order, should we reorder, should i reorder, worth ordering, does the system
        suggest, does odoo suggest, system suggests, system suggest, odoo suggests,
        suggest we order, suggested for, reorder point+, reorder level+, reordering
        point+, order point+, safety stock, reorder settings, reorder quantity, reorder
        quantities, suggested order quantity, suggested quantity, suggested order,
        suggest we order, suggest ordering, min max settings, min max, minimum and
        maximum, under its minimum, under their minimum, below the reorder point, below
        its reorder point, below reorder point, below safety stock, under the reorder
        point, hit the minimum, hit their minimum, at the minimum""",
    "order_by": """the latest i can order, the latest we can order, latest i can order,
        latest we can order, latest we should order, latest i should order, latest time
        to order, latest moment to order, latest date to order""",
    "consumption": """went into, went in, most used, most consumed, most heavily used,
        we use most, we use the most, we used most, we used the most, we consume most,
        we consume the most, got used, got consumed, was used, were used, was consumed,
        were consumed, been used, been consumed, burn through,
        burned through""",
    "location": """do we store, we store, are stored, is stored, do we stock, do you
        store, is stocked, are stocked, located, stored, sitting in, sitting on, sitting
        at, is sitting, sits in, sits on, lying in, whats sitting in, which shelf, what
        shelf, which shelves, which rack, what rack, which racks, which bin, what bin,
        which bins, which aisle, what aisle, which bay, what bay, which warehouse, what
        warehouse""",
    "run_out": """runs out sooner, run out sooner, will run out sooner, runs out
        earlier, run out earlier, runs out before, by the 30 day mark, will run out
        soonest, run out soonest, runs out soonest, run out next, runs out next, first
        to run out, next to run out, gone first, be gone first""",
    "bom": """parts list, list of parts, list of components, list of materials,
        component list, material list, materials list, build list, what is inside, whats
        inside, what is in a, whats in a, what is in the, what do i need for, what do we
        need for, would i need to make, would we need to make, would i need to build,
        would we need to build, would i need for, would we need for, need to make, need
        to build, need in order to make, will i need to make, will we need to make, will
        i need to build, will we need to build, required to make, required to build,
        needed to make, needed to build, needed for""",
    "producible": """what stops us from making, stopping us from making, stops us
        making, stopping us making, what limits, limits us, limiting factor, bottleneck
        part, bottleneck component, enough for how many, how many can we get out of, can
        we get out, can we put together, can i put together, could we put together, can
        be put together, is it possible to make, is it possible to build, would it be
        possible to make, do we have what it takes to make, do we have the parts for, do
        we have the parts to make, do we have the parts to build, do we have the
        material to make, do we have the material to build, do we have the material for,
        do we have the materials for, do we have material for, have the parts to build,
        have the parts to make, have what we need to build, have what we need to
        make""",
    "shortage": """enough, sufficient, insufficient, suffice, suffices, plenty""",
    "value stock": """inventory worth, stock worth, inventory value, stock value, value
        of the inventory, value of our inventory, value of the stock, value of our
        stock, worth of stock, worth of inventory, inventory valuation, stock valuation,
        money in stock, money in inventory, money in the warehouse, money tied up in
        stock, money tied up in inventory, tied up in stock, tied up in inventory,
        capital tied up, cash tied up in stock, cash tied up""",
    "both": """both""",
    "common": """at the same time, in common, share, shares, at once""",
    "where_used": """which furniture has, furniture that has, furniture with, includes,
        include, which finished products have, contain, contains, goes in, go in""",
    "stock": """full inventory, whole inventory, entire inventory, complete inventory,
        full stock, full stock list, complete stock, total stock, all the stock, all our
        stock, all stock, stok, in stok, full inventory list, left and how much, are
        left and how much, do we have left and how much""",
    "no_bom": """without a bill of materials, without bill of materials, without bills
        of materials, without a bom, without bom, without boms, without a recipe, have
        no bill of materials, has no bill of materials, have no bom, has no bom, have no
        recipe, dont have a bill of materials, do not have a bill of materials, dont
        have a bom, do not have a bom, lacking a bom, missing a bom, no bill of
        materials""",
    "no_rule": """without a reordering rule, without reordering rule, without reordering
        rules, without a reorder rule, without a rule, without rules, without a minimum,
        without minimum, have no reordering rule, has no reordering rule, have no
        reordering rules, have no reorder rule, have no rule, have no minimum, have no
        reorder point, without a reorder point, dont have a reordering rule, do not have
        a reordering rule, dont have a rule, no reordering rule, no reordering rules, no
        minimum set""",
    "arrival": """when will we have, when will we get, when do we get, when are we
        getting, when do we have""",
    "rule": """rules of minimum and maximum, min and max rules, minimum and maximum
        rules""",
    "count": """how many metres of, how many meters of, how many square metres of, how
        many square meters of, how many m2 of, how many sq metres of, how many sqm of,
        how many kilos of, how many kg of, how many kilograms of, how many litres of,
        how many liters of, how many sheets of, how many pieces of, how many boxes of,
        how many square metres, how many square meters, how many metres, how many
        meters, how many kilos, how many kg""",
    "product finished_goods stock": """finished products have we got, finished products
        have we got in stock, finished goods have we got, finished goods have we got in
        stock, finished goods are in stock, finished products are in stock, finished
        goods are there, finished products are there, finished goods available, finished
        products available, finished goods in stock, finished products in stock,
        finished goods do we have, finished goods do we have in stock, finished products
        do we have, finished products do we have in stock, finished goods stock, stock
        of finished goods, stock of finished products, finished goods inventory,
        inventory of finished goods, finished goods on hand, finished products on
        hand""",
    "material_of": """material for order, materials for order, components for order,
        parts for order, components of order, components of the order, materials of the
        order, parts of the order, required components, required materials, required
        parts, necessary material, necessary components""",
    "component": """expensive part, dearest part, costliest part, priciest part,
        cheapest part""",
    "prediction demand": """will we sell, are we going to sell, going to sell, will
        sell, will be sold, demand forecast+, forecast demand, expected demand, future
        demand, sales forecast+, forecast sales, forecasted sales, expected sales,
        projected sales, sales projection+, predicted sales""",
}
